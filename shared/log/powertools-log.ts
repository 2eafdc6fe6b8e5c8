import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from './catalogue.ts';
import { createLog } from './log.ts';

/** The log of a function in the cloud: one JSON line each, under the function's name. Made when there is a line. */
export const createPowertoolsLog = (serviceName: string): Log => {
  let made: Logger | undefined;
  const logger = (): Logger => {
    made ??= new Logger({ serviceName });
    return made;
  };
  return createLog({
    info: (message, fields) => logger().info(message, { ...fields }),
    warn: (message, fields) => logger().warn(message, { ...fields }),
    error: (message, fields) => logger().error(message, { ...fields }),
  });
};
