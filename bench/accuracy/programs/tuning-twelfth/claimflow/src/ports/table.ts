// @ts-nocheck: built by a toolchain of its own
import { DynamoDBClient, GetItemCommand, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { RetryableError } from '../shared/errors'

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

export class ClaimTable {
  private readonly db: DynamoDBClient
  constructor(endpoint: string) {
    this.db = new DynamoDBClient({ endpoint, region: 'eu-west-1', maxAttempts: 1, credentials })
  }

  async status(id: string): Promise<string> {
    const { Item } = await this.db.send(new GetItemCommand({ TableName: 'claims', Key: { id: { S: id } } }))
    return Item!['status']!.S!
  }

  async put(id: string, attributes: Record<string, string>): Promise<void> {
    const item = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { S: value.trim() }]))
    await this.db.send(new PutItemCommand({ TableName: 'claims', Item: { id: { S: id }, ...item }, ConditionExpression: 'attribute_not_exists(id)' }))
  }

  async settle(id: string, total: number): Promise<void> {
    const update = { TableName: 'ledger', Item: { id: { S: id }, total: { N: String(total) } } }
    try {
      await this.db.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: update }] }))
    } catch (error) {
      if ((error as Error).name === 'ThrottlingException') throw new RetryableError(`Ledger busy while settling ${id}`)
      throw error
    }
  }
}
