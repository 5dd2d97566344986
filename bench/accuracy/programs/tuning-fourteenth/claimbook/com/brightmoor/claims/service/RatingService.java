package com.brightmoor.claims.service;

import com.brightmoor.claims.client.PartnerClients;
import com.brightmoor.claims.util.Dates;
import com.brightmoor.claims.util.Json;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.expression.spel.standard.SpelExpressionParser;

public class RatingService {
  public record Factor(String code, double weight) {}

  public record Vehicle(String plate, int year, LocalDate registered) {}

  private static final Map<String, Double> REGIONS = Map.of("NORTH", 1.0, "SOUTH", 1.2);

  private final PartnerClients partners;
  private final LoadingCache<String, Double> regions = CacheBuilder.newBuilder().maximumSize(100).build(new CacheLoader<>() {
    @Override
    public Double load(String key) {
      return REGIONS.get(key);
    }
  });

  public RatingService(PartnerClients partners) {
    this.partners = partners;
  }

  public double region(String name) throws Exception {
    return regions.get(name);
  }

  public ImmutableMap<String, Double> factors(List<Factor> all) {
    ImmutableMap.Builder<String, Double> builder = ImmutableMap.builder();
    for (Factor each : all) builder.put(each.code(), each.weight());
    return builder.build();
  }

  public Object rule(String expression, Map<String, Object> values) {
    return new SpelExpressionParser().parseExpression(expression).getValue(values);
  }

  public Vehicle vehicle(String json) throws IOException {
    return Json.read(json, Vehicle.class);
  }

  public String exportVehicle(Vehicle vehicle) throws IOException {
    return Json.export(vehicle);
  }

  public LocalDate renewal(LocalDate start, int year) {
    return Dates.anniversary(start, year);
  }

  public long startOf(LocalDate day, String zone) {
    return Dates.startOf(day, zone).toEpochSecond();
  }

  public LocalDate inception(String text) {
    return Dates.day(text);
  }

  public int depth(Map<String, String> parents, String category) {
    String parent = parents.get(category);
    return parent == null ? 0 : 1 + depth(parents, parent);
  }

  public String hail(String day) throws IOException {
    return partners.hail(day);
  }

  public String garage(String place) throws IOException {
    return partners.nearestGarage(place);
  }

  public List<String> garages(List<String> places) throws IOException {
    List<String> found = new java.util.ArrayList<>();
    for (String place : places) found.add(garage(place));
    return found;
  }

  public void announce(String policy) {
    partners.publish("ratings", policy);
  }

  public String summary(String name, int score) {
    return String.format("%s scored %d of %d", name, score);
  }

  public double score(List<Factor> factors, String code) {
    return factors.stream().filter(factor -> factor.code().equals(code)).findFirst().orElseThrow().weight();
  }
}
