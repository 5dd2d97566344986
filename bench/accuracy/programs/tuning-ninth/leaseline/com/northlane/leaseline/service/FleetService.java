package com.northlane.leaseline.service;

import com.northlane.leaseline.domain.Vehicle;
import com.northlane.leaseline.domain.Vehicle.Fuel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public class FleetService {
    private final List<Vehicle> vehicles;
    private final Map<String, String> successors;

    public FleetService(List<Vehicle> vehicles, Map<String, String> successors) {
        this.vehicles = vehicles;
        this.successors = successors;
    }

    public Vehicle register(String vin, String fuel) {
        Vehicle vehicle = new Vehicle(vin, Fuel.valueOf(fuel.toUpperCase()), 0, Map.of());
        vehicles.add(vehicle);
        return vehicle;
    }

    /** Positions four to eight describe the model. */
    public String modelCode(String vin) {
        return vin.substring(3, 8);
    }

    public void removeRetired() {
        for (Vehicle vehicle : vehicles) {
            if (vehicle.isRetired()) vehicles.remove(vehicle);
        }
    }

    public int batteryPercent(Vehicle vehicle) {
        return (Integer) vehicle.getReading("battery");
    }

    public String currentModel(String model) {
        String next = successors.get(model);
        return next == null ? model : currentModel(next);
    }

    public Vehicle reserve(Vehicle vehicle) {
        if (vehicle.isRetired()) throw new IllegalStateException("vehicle " + vehicle.getVin() + " is not available");
        return vehicle;
    }

    /** Gives a driver another vehicle, after a breakdown. */
    public String swap(Vehicle broken, Vehicle replacement) {
        if (replacement.isRetired() || replacement.getVin().equals(broken.getVin())) {
            throw new IllegalStateException("vehicle " + replacement.getVin() + " is not available");
        }
        return broken.getVin() + " -> " + replacement.getVin();
    }

    public List<Vehicle> page(int number, int size) {
        int from = (number - 1) * size;
        return new ArrayList<>(vehicles.subList(from, Math.min(vehicles.size(), from + size)));
    }
}
