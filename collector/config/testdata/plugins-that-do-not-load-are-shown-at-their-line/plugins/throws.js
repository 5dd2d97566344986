throw new Error('no database of places here')
