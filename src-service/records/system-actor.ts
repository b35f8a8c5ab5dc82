/** Who acts when the service does something by itself (the nil UUID of RFC 9562, nobody's). */
export const SYSTEM_ACTOR = {
  actorId: '00000000-0000-0000-0000-000000000000',
  actor: 'System',
  permissionSet: 'system',
} as const;
