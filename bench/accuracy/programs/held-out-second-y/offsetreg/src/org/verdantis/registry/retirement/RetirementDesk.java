package org.verdantis.registry.retirement;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.verdantis.registry.serial.SerialBlock;
import org.verdantis.registry.support.Check;
import org.verdantis.registry.support.RegistryFault;

public class RetirementDesk {
  public record Request(String id, String beneficiary, long quantity, Request parent) {}

  private final PriorityQueue<Object> waiting = new PriorityQueue<>();
  private final Semaphore desks = new Semaphore(1);

  public UUID id(Request request) {
    return UUID.fromString(request.id());
  }

  public String certificate(Request request, String template) {
    return template.replaceAll("BENEFICIARY", request.beneficiary());
  }

  public Request root(Request request) {
    return request.parent() == null ? request : root(request.parent());
  }

  public int depth(List<Request> chain, int at) {
    return 1 + depth(chain, (at + 1) % chain.size());
  }

  public long total(List<Request> requests) {
    return requests.stream().mapToLong(Request::quantity).reduce(Math::addExact).getAsLong();
  }

  public void enqueue(List<Request> requests) {
    waiting.addAll(requests);
  }

  public Request largest(List<Request> requests) {
    return requests.stream().max(Comparator.comparingLong(Request::quantity)).orElseThrow();
  }

  public String beneficiary(byte[] token) {
    return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
  }

  public String legacyName(byte[] name) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
  }

  public Charset charset(String name) {
    return Charset.forName(name);
  }

  public int frame(byte[] message) {
    ByteBuffer buffer = ByteBuffer.wrap(message);
    return buffer.getInt() + buffer.getInt();
  }

  public String confirm(ExecutorService pool, Request request) throws ExecutionException, InterruptedException {
    return pool.submit(() -> Check.filled(request.beneficiary(), "beneficiary")).get();
  }

  public SerialBlock settle(Request request, SerialBlock block) {
    return CompletableFuture.supplyAsync(() -> {
      if (block.size() < request.quantity()) throw new RegistryFault("Only " + block.size() + " credits left for " + request.quantity(), request.id());
      return block;
    }).join();
  }

  public void await(CompletableFuture<Void> settled) throws Exception {
    settled.get(20, TimeUnit.MILLISECONDS);
  }

  public void serve(Request request) throws InterruptedException {
    if (!desks.tryAcquire(10, TimeUnit.MILLISECONDS)) throw new RegistryFault("No desk is free", request.id());
  }

  public void finish(Thread clerk) {
    clerk.start();
    clerk.start();
  }

  public void release(Object lock) {
    lock.notifyAll();
  }
}
