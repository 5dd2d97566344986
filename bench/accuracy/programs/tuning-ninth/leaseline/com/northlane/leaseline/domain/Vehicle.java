package com.northlane.leaseline.domain;

import java.util.Map;

public class Vehicle {
    public enum Fuel { PETROL, DIESEL, ELECTRIC, PLUGIN_HYBRID }

    private final String vin;
    private final Fuel fuel;
    private final int mileage;
    private final Map<String, Object> readings;
    private boolean retired;

    public Vehicle(String vin, Fuel fuel, int mileage, Map<String, Object> readings) {
        this.vin = vin;
        this.fuel = fuel;
        this.mileage = mileage;
        this.readings = readings;
    }

    public String getVin() {
        return vin;
    }

    public Fuel getFuel() {
        return fuel;
    }

    public int getMileage() {
        return mileage;
    }

    public boolean isRetired() {
        return retired;
    }

    public Vehicle retire() {
        retired = true;
        return this;
    }

    public Object getReading(String name) {
        return readings.get(name);
    }
}
