import { describe } from 'vitest';
import { upperBound } from '../../shared/matching/bound.ts';
import { modelOf } from '../../shared/matching/model.ts';
import { markHopeless, sharpen, startSharpening } from '../../shared/matching/sharpen.ts';
import { fixture } from './problems.ts';
import { itGoesTheSameWay } from './ways.ts';

const modelled = (name: string): unknown => {
  const { problem, ...model } = modelOf(fixture(name));
  return [
    problem,
    Object.entries(model).map(([key, value]) => [
      key,
      ...(ArrayBuffer.isView(value) ? Object.values(value) : [value]),
    ]),
  ];
};

const sharpened = (name: string): unknown => {
  const model = modelOf(fixture(name));
  const sharpening = startSharpening(model, upperBound(model));
  const told: unknown[] = [];
  for (let step = 0; step < 60; step += 1) {
    sharpen(sharpening, step / 60);
    told.push(sharpening.bound.toFixed(9), [...sharpening.prices.taken]);
  }
  const hopeless = new Uint8Array(model.floor.length);
  markHopeless(sharpening, Math.floor(sharpening.bound), hopeless);
  return [told, [...hopeless]];
};

describe('a model is the same as ever', () => {
  itGoesTheSameWay([
    ['the model', modelled, ['e36766b1', '4225126b', '85e169bc', '4f8d2e71']],
    ['sharpening', sharpened, ['54b405ae', 'a082b1e5', '1e3e8c14', 'b6436568']],
  ]);
});
