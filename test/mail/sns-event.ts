import type { SNSEvent } from 'aws-lambda';

/** Notifications as the topic hands them to the function. */
export const sns = (...messages: readonly string[]): SNSEvent => ({
  Records: messages.map((Message) => ({
    EventVersion: '1.0',
    EventSubscriptionArn: 'arn',
    EventSource: 'aws:sns',
    Sns: {
      SignatureVersion: '1',
      Timestamp: '2026-11-22T08:00:00.000Z',
      Signature: '',
      SigningCertUrl: '',
      MessageId: 'm',
      Message,
      MessageAttributes: {},
      Type: 'Notification',
      UnsubscribeUrl: '',
      TopicArn: 'arn',
    },
  })),
});
