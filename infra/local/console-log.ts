import { catalogue, type Log } from '../../shared/log/catalogue.ts';

/** Lines of the catalogue in plain words; rounds in which nothing happened are not told. */
export const consoleLog: Log = (event, fields) => {
  const { level, message } = catalogue[event];
  const told = Object.entries(fields).filter(([, value]) => value !== undefined && value !== 0);
  const happened = told.filter(([name]) => !['people', 'waiting', 'rounds', 'gone'].includes(name));
  if (level === 'info' && happened.length === 0) return;
  const line = `${message}: ${told.map(([name, value]) => `${name} ${value}`).join(', ')}`;
  if (level === 'error') console.error(line);
  else console.log(line);
};
