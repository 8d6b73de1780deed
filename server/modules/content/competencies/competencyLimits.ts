/** Most characters of a competency's texts. */
export const competencyLimits = { title: 200, description: 5000 } as const;
