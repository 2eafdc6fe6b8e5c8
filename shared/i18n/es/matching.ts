import type { MatchingTexts } from '../catalogue.ts';

export const matching: MatchingTexts = {
  run: {
    title: 'Búsqueda de grupos',
    intro:
      'Cada día buscamos personas que encajen entre sí y preguntamos al equipo por los grupos que encontramos. También puedes pedirlo ahora, por ejemplo cuando alguien que coordina tiene zonas u horarios nuevos.',
    press: 'Buscar grupos ahora',
    more: 'Sobre la búsqueda',
    none: 'Aquí no consta cuándo buscamos por última vez.',
    asked: 'La búsqueda se está poniendo en marcha.',
    running: 'Estamos buscando. Suele tardar menos de un minuto.',
    parts: (ready, all) => `Partes terminadas: ${ready} de ${all}.`,
    refreshing: 'Esta página se actualiza cada cinco segundos.',
    still: 'Dejar de actualizar',
    refresh: 'Actualizar',
    done: (when) => `Última búsqueda: ${when}.`,
    failed: (when) =>
      `La búsqueda del ${when} no terminó. Nadie ha perdido su lugar. Mañana buscamos otra vez, y puedes pedirlo antes.`,
    proposed: 'Grupos nuevos encontrados',
    placed: 'Personas que tienen lugar en un grupo',
    waiting: 'Personas que siguen esperando',
    groups: 'Ver los grupos',
    again: (when) => `Puedes pedir otra búsqueda a partir del ${when}.`,
  },
};
