import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from './catalogue.ts';
import { createLog } from './log.ts';

/** The log of a function in the cloud: one JSON line each, under the function's name. */
export const createPowertoolsLog = (serviceName: string): Log => {
  const logger = new Logger({ serviceName });
  return createLog({
    info: (message, fields) => logger.info(message, { ...fields }),
    warn: (message, fields) => logger.warn(message, { ...fields }),
    error: (message, fields) => logger.error(message, { ...fields }),
  });
};
