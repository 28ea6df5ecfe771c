const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** Whether a value is the id of an event or an installation, without the schemas that say the same. */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuid.test(value)
