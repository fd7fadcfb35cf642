package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.files.FileFormat;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.idempotency.IdempotencyKey;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.transaction.OneTransaction;
import io.aegira.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import java.util.function.IntFunction;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Backfills: a file of events, an organisation, or both. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Imports")
class ImportApi {
    private final OrganisationSetup organisations;
    private final Imports imports;

    @Operation(summary = "Import a history as one backfill, set up its organisation, or both", description = """
        The file may be packed with gzip. Its format is ndjson (an event a line, as at /events or as exported), aegira_event_log (CSV)
        or legacy_check_ins (check_ins_rows.csv; timezone says where its times were taken). Bad lines are listed under rejections, the good
        ones go in, known ones are duplicates. From a platform administrator, what only the system records is appended as it was; an
        ndjson file that holds the scheduling of prompts is a whole log, which is restored event by event: nothing is derived anew. What is about
        somebody who was erased is refused; of what is restored only the words are left out, and counted (wordless), and who comes back
        with it is erased again. Workers of the organisation who were erased are passed over, and told about as line 0 of the rejections. The organisation's form
        is asked where its check_in_policy names none, by the default policy where a new one has none; without a form it is the built-in standard.""")
    @ApiResponse(
            responseCode = "202",
            description = "It is kept and begins",
            content = @Content(schema = @Schema(implementation = Begun.class)))
    @PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedFor({Role.PLATFORM_ADMIN, Role.ORG_ADMIN})
    ResponseEntity<Begun> begin(
            Caller caller,
            HttpServletRequest request,
            @RequestPart(required = false) @Nullable MultipartFile file,
            @RequestPart(required = false) @Nullable MultipartFile organisation,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String timezone)
            throws IOException {
        if (file == null && organisation == null) {
            throw Problem.invalid("file", "must be given, or organisation");
        }
        FileFormat known = file == null ? FileFormat.NDJSON : NewImport.format(format, timezone);
        OrganisationFile setup = organisation == null ? null : OrganisationFile.read(organisation.getBytes());
        TenantId tenant = setup == null ? caller.tenantId() : setup.tenant().tenantId();
        if (!caller.is(Role.PLATFORM_ADMIN) && !tenant.equals(caller.tenantId())) {
            throw Problem.notFound();
        }
        UUID importId = IdempotencyKey.orderId(request);
        IntFunction<NewImport> wanted = passedOver -> new NewImport(
                importId, tenant, known, timezone, caller.is(Role.PLATFORM_ADMIN), caller.subject(), passedOver);
        if (file == null) {
            imports.nothingToRead(wanted.apply(setUp(setup)));
        } else {
            // A large file takes longer than a transaction may; its order's id tells whether it is here already.
            OneTransaction.apart(() -> imports.accept(wanted.apply(setUp(setup)), file));
        }
        return ResponseEntity.accepted().body(new Begun(importId));
    }

    private int setUp(@Nullable OrganisationFile setup) {
        return setup == null ? 0 : organisations.apply(setup);
    }

    /** What a caller asks after. */
    record Begun(UUID importId) {}
}
