export default function Reports({ of }) { return <table><tbody><tr><td>{of}</td></tr></tbody></table> }
