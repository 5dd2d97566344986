export default (list) => list
