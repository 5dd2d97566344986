export function Vouchers({ of }) { return <table><tbody><tr><td>{of}</td></tr></tbody></table> }
