// @ts-nocheck: built by a toolchain of its own
import { IsEmail, IsISO8601, IsNumber, IsOptional, IsString, Length, Min } from 'class-validator'

export class CreateShipment {
  @IsString() @Length(3, 20) reference!: string
  @IsNumber() @Min(0.1) weightKg!: number
  @IsOptional() @IsString() carrier?: string
}

export class ChangeContact {
  @IsEmail() email!: string
  @IsOptional() @IsString() phone?: string
}

export class PlanPickup {
  @IsISO8601() day!: string
}
