package io.aegira.platform.edge;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.idempotency.ChangesNothing;
import io.aegira.platform.idempotency.IdempotencyKey;
import io.aegira.platform.idempotency.IdempotencyKeyOptional;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.aegira.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/v1/orders")
@AllowedFor({Role.HSE, Role.ORG_ADMIN})
class OrdersApi {
    static final AtomicInteger EFFECTS = new AtomicInteger();
    static volatile CountDownLatch gate = new CountDownLatch(0);
    static final String AT_ONCE = "/stream-at-once";
    static volatile CountDownLatch streaming = new CountDownLatch(1);
    static volatile CountDownLatch inside = new CountDownLatch(0);

    enum Size {
        SMALL,
        EXTRA_LARGE
    }

    record Item(String name, int count) {}

    record Order(
            WorkerId workerId,
            Size size,
            OffsetDateTime dueAt,
            @Max(100) int amount,
            @Nullable String note,
            @Nullable List<Item> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> order(@RequestBody @Valid Order order, Caller caller) throws InterruptedException {
        inside.countDown();
        gate.await();
        if ("refuse".equals(order.note())) {
            throw Problem.invalid("note", "is refused");
        }
        return Map.of("number", EFFECTS.incrementAndGet(), "tenant", TenantScope.required(), "by", caller.subject());
    }

    @PutMapping("/settings")
    Map<String, Object> settings(@RequestBody Map<String, Object> settings) {
        return Map.of("number", EFFECTS.incrementAndGet());
    }

    @PostMapping("/{id}/approve")
    Map<String, Object> approve(
            @PathVariable UUID id, @RequestParam(name = "times", required = false) @Nullable Integer times) {
        return Map.of("number", EFFECTS.incrementAndGet());
    }

    @PostMapping("/large")
    Map<String, Object> large() {
        return Map.of("number", EFFECTS.incrementAndGet(), "text", "x".repeat(20_000));
    }

    @PostMapping("/what-if")
    @ChangesNothing
    Map<String, Object> whatIf() {
        return Map.of("number", EFFECTS.incrementAndGet());
    }

    @PostMapping("/named")
    @IdempotencyKeyOptional
    Map<String, Object> named(@RequestBody Map<String, Object> order, HttpServletRequest request) {
        if (!order.containsKey("order_id")) {
            IdempotencyKey.require(request);
        }
        return Map.of("number", EFFECTS.incrementAndGet());
    }

    @GetMapping
    Page<Integer> list(
            PageRequest page,
            @RequestParam(name = "size", required = false) @Nullable Size size,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "worker_id", required = false) @Nullable WorkerId worker) {
        long after = page.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        List<Integer> rows = IntStream.rangeClosed((int) after + 1, 120)
                .limit(page.fetch())
                .boxed()
                .toList();
        return page.page(rows, row -> new Object[] {row});
    }

    @GetMapping("/stream")
    @AllowedFor(everyRole = true)
    ResponseEntity<StreamingResponseBody> stream() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(out -> out.write(TenantScope.required().toString().getBytes(StandardCharsets.UTF_8)));
    }

    @GetMapping(AT_ONCE)
    @AllowedFor(everyRole = true)
    ResponseEntity<StreamingResponseBody> streamAtOnce() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(out -> {
            streaming.countDown();
            out.write('x');
            out.flush();
        });
    }

    @GetMapping("/stream-that-breaks")
    @AllowedFor(everyRole = true)
    ResponseEntity<StreamingResponseBody> streamThatBreaks() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(out -> {
            out.write(new byte[100_000]);
            throw new IllegalStateException("in the middle of it");
        });
    }

    @GetMapping("/mine")
    @AllowedFor(Role.WORKER)
    Map<String, Object> mine(Caller caller) {
        return Map.of("worker_id", caller.workerId(), "tenant_id", TenantScope.required());
    }
}
