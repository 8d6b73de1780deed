/** How a portal is called for people: its title, else the address that names it. */
export const portalName = (portal: { name: string; title?: string | null }): string => portal.title || portal.name;
