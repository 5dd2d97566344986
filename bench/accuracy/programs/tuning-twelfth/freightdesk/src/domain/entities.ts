// @ts-nocheck: built by a toolchain of its own
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, VersionColumn } from 'typeorm'

@Entity('carriers')
export class Carrier {
  @PrimaryColumn({ type: 'varchar' }) code!: string
  @Column({ type: 'varchar' }) name!: string
  @Column({ type: 'text', nullable: true }) tariff!: string | null
}

@Entity('shipments')
export class Shipment {
  @PrimaryColumn({ type: 'integer' }) id!: number
  @Column({ type: 'varchar', unique: true }) reference!: string
  @Column({ type: 'varchar' }) status!: string
  @Column({ type: 'float' }) weightKg!: number
  @Column({ type: 'varchar' }) declaredValue!: string
  @Column({ type: 'varchar', default: 'EUR' }) currency!: string
  @Column({ type: 'varchar', nullable: true }) pickupOn!: string | null
  @ManyToOne(() => Carrier, { nullable: true }) @JoinColumn() carrier!: Carrier | null
  @VersionColumn() version!: number
}

@Entity('invoices')
export class Invoice {
  @PrimaryGeneratedColumn() id!: number
  @Column({ type: 'integer' }) shipmentId!: number
  @Column({ type: 'integer' }) totalCents!: number
  @Column({ type: 'varchar' }) dueOn!: string
}

/** Kept by the old importer, and no part of the data source. */
@Entity('depots')
export class Depot {
  @PrimaryColumn({ type: 'varchar' }) code!: string
}
