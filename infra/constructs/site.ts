import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  DomainName,
  HttpApi,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

/** No path (it holds links), no query, no address of a person or browser: only how it went. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    at: AccessLogField.contextRequestTimeEpoch(),
    method: AccessLogField.contextHttpMethod(),
    status: AccessLogField.contextStatus(),
    bytes: AccessLogField.contextResponseLength(),
    milliseconds: AccessLogField.contextResponseLatency(),
    integrationStatus: AccessLogField.contextIntegrationStatus(),
  }),
);

/** Far above a centre's use and below what a fresh account's ten functions at once can take. */
const throttle = { rateLimit: 20, burstLimit: 40 } as const;

/** The public address: an HTTP API and nothing else that is public. Made before the function that it leads to. */
export class Site extends Construct {
  readonly api: HttpApi;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly accessLogs: LogGroup;

  constructor(scope: Construct, id: string, settings: Pick<Settings, 'domain' | 'logRetention'>) {
    super(scope, id);
    const { domain, logRetention } = settings;
    this.api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      disableExecuteApiEndpoint: domain !== undefined,
    });
    this.accessLogs = new LogGroup(this, 'AccessLogs', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const own = domain === undefined ? undefined : this.ownDomain(domain);
    this.stage(own);
    this.baseUrl = domain === undefined ? this.api.apiEndpoint : `https://${domain.name}`;
    new CfnOutput(this, 'Address', { value: this.baseUrl, description: 'Where the pages are' });
  }

  /** Every address and method goes to the one app, which knows its own routes; `/{proxy+}` would leave out `/`. */
  leadTo(lambda: IFunction): void {
    new HttpRoute(this, 'Route', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Web', lambda),
    });
  }

  private stage(own: DomainName | undefined): HttpStage {
    return new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLogs),
        format: accessLogFormat,
      },
      ...(own !== undefined && { domainMapping: { domainName: own } }),
    });
  }

  private ownDomain({ name, certificateArn }: NonNullable<Settings['domain']>): DomainName {
    const own = new DomainName(this, 'Domain', {
      domainName: name,
      securityPolicy: SecurityPolicy.TLS_1_2,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
    });
    new CfnOutput(this, 'DomainTarget', {
      value: own.regionalDomainName,
      description: `Make ${name} a CNAME of this`,
    });
    return own;
  }
}
