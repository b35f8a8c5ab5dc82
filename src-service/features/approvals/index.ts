import type { FeatureHandlers } from '../../pipeline/handler.ts';
import { decide } from './decide.ts';
import { outlook } from './outlook.ts';
import { acknowledge, mine, withdraw } from './own.ts';
import { list, read } from './read.ts';
import { request } from './request.ts';

/** Four eyes: what policy does not leave to one person (domain rules 10, 16 and 18). */
export const approvals: FeatureHandlers<'approvals'> = {
  'approvals.outlook': outlook,
  'approvals.request': request,
  'approvals.mine': mine,
  'approvals.withdraw': withdraw,
  'approvals.acknowledge': acknowledge,
  'approvals.list': list,
  'approvals.read': read,
  'approvals.decide': decide,
};
