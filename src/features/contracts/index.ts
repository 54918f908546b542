// The door of contracts.
export { changeCampaign, openCampaign } from './actions/campaigns.ts'
export { cancelContract, closeContract } from './actions/end.ts'
export { enterContract } from './actions/enter.ts'
export { settleContract } from './actions/settle.ts'
export { correctDates, markRegistered, markSigned } from './actions/sign.ts'
export { terminateIn } from './actions/terminate.ts'
export { type Contract, type ContractInForce, contractInForce, lockContract } from './queries/one.ts'
