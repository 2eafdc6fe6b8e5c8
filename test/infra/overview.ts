import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { catalogue } from '../../shared/log/catalogue.ts';
import { propertiesOf, standard } from './synth.ts';

const { service } = standard;
const filters = propertiesOf(service, 'AWS::Logs::MetricFilter');

const widgetSchema = z.object({
  type: z.string(),
  properties: z.object({ title: z.string().optional(), metrics: z.array(z.unknown()).optional() }),
});

describe('figures', () => {
  it('are counted from lines that the log has, and from fields that those lines carry', () => {
    const own = filters.filter(({ FilterPattern }) => FilterPattern.includes('$.event'));
    expect(own).toHaveLength(8);
    for (const { FilterPattern, MetricTransformations } of own) {
      const [, event = ''] = /\$\.event = "(\w+)"/.exec(FilterPattern) ?? [];
      const entry = Object.entries(catalogue).find(([name]) => name === event)?.[1];
      const used = [FilterPattern, MetricTransformations[0].MetricValue].flatMap((text: string) =>
        [...text.matchAll(/\$\.(\w+)/g)].map(([, field]) => field).filter((field) => field !== 'event'),
      );
      for (const field of used) expect(entry?.fields).toContain(field);
    }
  });

  it('count forms that were taken from the access log, without knowing which', () => {
    const forms = filters.filter(({ FilterPattern }) => !FilterPattern.includes('$.event'));
    expect(forms.map(({ FilterPattern }) => FilterPattern)).toEqual([
      '{ ($.method = "POST") && (($.status = "2*") || ($.status = "3*")) }',
    ]);
    const [stage] = propertiesOf(service, 'AWS::ApiGatewayV2::Stage');
    expect(JSON.parse(stage?.AccessLogSettings.Format)).toMatchObject({
      method: '$context.httpMethod',
      status: '$context.status',
    });
  });

  it('stay apart from those of another stage', () => {
    const namespaces = filters.map(({ MetricTransformations }) => MetricTransformations[0].MetricNamespace);
    expect(new Set(namespaces)).toEqual(new Set(['Krets/prod']));
  });
});

describe('dashboard', () => {
  const [dashboard] = propertiesOf(service, 'AWS::CloudWatch::Dashboard');
  const body = JSON.stringify(dashboard?.DashboardBody);
  const parts: readonly unknown[] = dashboard?.DashboardBody['Fn::Join'][1];
  const text = parts.map((part) => (typeof part === 'string' ? part : 'reference')).join('');
  const widgets = z.array(widgetSchema).parse(JSON.parse(text).widgets);

  it('shows at a glance what a volunteer wants to know', () => {
    expect(dashboard?.DashboardName).toBe('Krets-prod');
    expect(widgets.map(({ type, properties }) => properties.title ?? type)).toEqual([
      'text',
      'Alarms',
      'In a day',
      'Last matching',
      'Pages asked for',
      'Pages refused or failed',
      'Milliseconds to a page',
      'Mails',
      'Milliseconds that a mail has waited for the mailer',
      'Reputation with Amazon (red from 0.03 and 0.0005)',
      'Errors of functions',
      'Work that failed for good',
    ]);
  });

  it('stays within the 50 metrics that are free, and shows no log line', () => {
    const metrics = widgets.flatMap(({ properties }) => properties.metrics ?? []);
    expect(metrics.length).toBeGreaterThan(20);
    expect(metrics.length).toBeLessThanOrEqual(50);
    expect(body).not.toMatch(/"log"|fields @message|SOURCE/);
  });
});
