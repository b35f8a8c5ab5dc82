import { z } from 'zod';

// Before the first schema: zod otherwise probes `new Function`, which the content security policy reports.
z.config({ jitless: true });
