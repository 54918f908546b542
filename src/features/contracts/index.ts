// The door of contracts.
export { settleContract } from './actions/settle.ts'
export { terminateIn } from './actions/terminate.ts'
export { type Contract, type ContractInForce, contractInForce, lockContract } from './queries/one.ts'
