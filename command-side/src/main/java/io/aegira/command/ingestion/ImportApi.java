package io.aegira.command.ingestion;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.idempotency.IdempotencyKey;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.transaction.OneTransaction;
import io.aegira.platform.web.Problem;
import io.aegira.platform.web.UnreadableJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;

/** Backfills: a file of events, an organisation, or both. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Imports")
class ImportApi {
    private static final String NDJSON = "ndjson";

    private final OrganisationSetup organisations;
    private final Imports imports;
    private final ImportJobs jobs;
    private final Clock clock;

    @Operation(summary = "Import a history as one backfill, set up its organisation, or both")
    @PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedFor({Role.PLATFORM_ADMIN, Role.ORG_ADMIN})
    ResponseEntity<Begun> begin(
            Caller caller,
            HttpServletRequest request,
            @RequestPart(required = false) @Nullable MultipartFile file,
            @RequestPart(required = false) @Nullable MultipartFile organisation,
            @RequestParam(required = false) @Nullable String format)
            throws IOException {
        if (file == null && organisation == null) {
            throw Problem.invalid("file", "must be given, or organisation");
        }
        if (file != null && !NDJSON.equals(format)) {
            throw Problem.invalid("format", "must be ndjson");
        }
        OrganisationFile setup = organisation == null ? null : read(organisation);
        TenantId tenant = setup == null ? caller.tenantId() : setup.tenant().tenantId();
        if (!caller.is(Role.PLATFORM_ADMIN) && !tenant.equals(caller.tenantId())) {
            throw Problem.notFound();
        }
        UUID importId = IdempotencyKey.orderId(request);
        if (file == null) {
            setUp(setup);
            imports.nothingToRead(tenant, importId, caller.subject());
        } else {
            // A large file takes longer than a transaction may; its order's id tells whether it is here already.
            OneTransaction.apart(() -> {
                setUp(setup);
                return imports.accept(tenant, importId, file, caller.subject());
            });
        }
        return ResponseEntity.accepted().body(new Begun(importId));
    }

    private void setUp(@Nullable OrganisationFile setup) {
        if (setup != null) {
            organisations.apply(setup);
        }
    }

    @Operation(summary = "How an import stands")
    @GetMapping("/api/v1/imports/{id}")
    @AllowedFor({Role.PLATFORM_ADMIN, Role.ORG_ADMIN})
    ImportView find(Caller caller, @PathVariable UUID id) {
        ImportJob job = visible(caller, id);
        long left = job.status() == ImportJob.Status.SETTLING ? jobs.workLeft(job.tenantId(), clock.instant()) : 0;
        return ImportView.of(job, left, clock.instant());
    }

    @Operation(summary = "What an import refused, line by line")
    @GetMapping(path = "/api/v1/imports/{id}/rejections", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @AllowedFor({Role.PLATFORM_ADMIN, Role.ORG_ADMIN})
    byte[] rejections(Caller caller, @PathVariable UUID id) {
        ImportJob job = visible(caller, id);
        StringBuilder lines = new StringBuilder();
        jobs.rejections(job.tenantId(), id)
                .forEach(line -> lines.append(AegiraJson.mapper().writeValueAsString(line))
                        .append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private ImportJob visible(Caller caller, UUID id) {
        return jobs.find(id)
                .filter(job -> caller.is(Role.PLATFORM_ADMIN) || job.tenantId().equals(caller.tenantId()))
                .orElseThrow(Problem::notFound);
    }

    private static OrganisationFile read(MultipartFile part) throws IOException {
        try {
            return AegiraJson.mapper().readValue(part.getBytes(), OrganisationFile.class);
        } catch (JacksonException unreadable) {
            Problem.FieldError error = UnreadableJson.explain(unreadable);
            String field = error.field().isEmpty() ? "organisation" : "organisation." + error.field();
            throw Problem.invalid(field, error.message());
        }
    }

    /** What a caller asks after. */
    record Begun(UUID importId) {}
}
