import * as z from 'zod';

const development = 'cdx:npm:package:development';

const bomSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string() }) }),
  components: z.array(
    z.looseObject({
      'bom-ref': z.string(),
      properties: z.array(z.looseObject({ name: z.string() })).default([]),
    }),
  ),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
});

/**
 * The part of npm's bill of materials that is not for development only. `npm sbom --omit dev` would not do:
 * it also leaves out what a development package needs as well (19 of 45 stayed; `hono` and `zod` went).
 */
export const withoutDevelopment = (json: unknown): z.infer<typeof bomSchema> => {
  const bom = bomSchema.parse(json);
  const components = bom.components.filter(({ properties }) =>
    properties.every(({ name }) => name !== development),
  );
  const kept = new Set([bom.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  const dependencies = bom.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => kept.has(ref)) }));
  return { ...bom, components, dependencies };
};
