import type { MatchingTexts } from '../catalogue.ts';

export const matching: MatchingTexts = {
  run: {
    title: 'Búsqueda de grupos',
    intro:
      'Cada día buscamos personas que encajen entre sí y preguntamos al equipo por los grupos que encontramos. También puedes pedirlo ahora, por ejemplo cuando alguien que coordina tiene zonas u horarios nuevos.',
    press: 'Buscar grupos ahora',
    more: 'Sobre la búsqueda',
    none: 'Aquí no consta cuándo buscamos por última vez.',
    asked: 'Empezamos a buscar ahora.',
    running: 'Estamos buscando.',
    soon: 'Suele tardar menos de un minuto.',
    parts: (ready, all) => `Partes terminadas: ${ready} de ${all}.`,
    refreshing: 'Esta página se actualiza cada cinco segundos.',
    still: 'Dejar de actualizar',
    refresh: 'Actualizar',
    done: (when) => `Última búsqueda: ${when}.`,
    failed: (when) =>
      `La búsqueda del ${when} no terminó. Nadie ha perdido su lugar. Mañana buscamos otra vez, y puedes pedirlo antes.`,
    proposed: 'Grupos nuevos encontrados',
    placed: 'Personas con plaza en un grupo',
    waiting: 'Personas que siguen esperando',
    groups: 'Ver los grupos',
    again: (when) => `Puedes pedir otra búsqueda a partir del ${when}.`,
  },
  whatIf: {
    press: 'Probar sin guardar',
    hint: 'Aquí puedes probar qué darían otras zonas, otros horarios o más grupos. No se guarda nada.',
    title: 'Qué daría ahora mismo',
    more: 'Más personas en espera pueden tener plaza.',
    same: 'Un número parecido de personas en espera puede tener plaza.',
    fewer: 'Menos personas en espera pueden tener plaza.',
    stored: 'Plazas en grupos nuevos, tal como está ahora',
    tried: 'Plazas en grupos nuevos, con lo que pruebas',
    none: 'ninguna',
    atLeast: (people) => `al menos ${people} personas`,
    how: 'Contamos a quienes esperan ahora y grupos de seis personas o más. Las zonas, los horarios y los idiomas que sirven a menos de seis no cuentan. Las cifras se redondean hacia abajo. No se ha guardado nada.',
    tooOften:
      'Has probado muchas veces en las últimas 24 horas. No se ha guardado nada. Prueba otra vez mañana.',
    tooMany: 'Hay demasiadas personas en espera para calcularlo aquí. No se ha guardado nada.',
  },
};
