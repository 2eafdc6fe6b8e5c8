import { createTransport } from 'nodemailer';
import * as z from 'zod';

const inboxSchema = z.object({
  emails: z.array(
    z.object({
      replyTo: z.array(z.string()),
      destination: z.object({ to: z.array(z.string()) }),
      body: z.object({ text: z.string() }),
    }),
  ),
});

export type Asked = { readonly replyTo: string; readonly text: string };

/** The newest mail in the local inbox that asks this address something; undefined when there is none. */
export const newestQuestion = async (inboxUrl: string, address: string): Promise<Asked | undefined> => {
  const { emails } = inboxSchema.parse(await (await fetch(`${inboxUrl}/store`)).json());
  const asked = emails
    .filter(({ destination }) => destination.to.some((to) => to.includes(address)))
    .flatMap(({ replyTo, body }) =>
      replyTo.filter((to) => to.includes('svar+')).map((to) => ({ replyTo: to, text: body.text })),
    );
  return asked.at(-1);
};

const quoted = (text: string): string => text.replaceAll(/^/gm, '> ');

/** Answers as a mail program would, the question quoted below the words. */
export const sendAnswer = async (
  answersAt: string,
  { from, words, asked }: { readonly from: string; readonly words: string; readonly asked: Asked },
): Promise<void> => {
  const transport = createTransport(`smtp://${answersAt}`);
  try {
    await transport.sendMail({
      from,
      to: asked.replyTo,
      subject: 'Sv: Et spørsmål',
      text: `${words}\n\nDen man. 23. nov. 2026 kl. 10:14 skrev Krets <krets@example.org>:\n\n${quoted(asked.text)}`,
    });
  } finally {
    transport.close();
  }
};
