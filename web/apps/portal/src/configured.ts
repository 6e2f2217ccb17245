const given = document.querySelector('meta[name="dti:topology"]')?.getAttribute("content") ?? "";

/** Where the operator put the shapes of the units; without it there is no map, only tiles. */
export const topology = given.startsWith("/") ? given : undefined;
