package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.files.FileFormat;
import io.aegira.kernel.ingestion.TakeImport;
import io.aegira.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is handed in in a browser goes the way of what programs send; organisation and beginning are durable together. */
@Component
@RequiredArgsConstructor
class ImportsFromPages {
    private final OrganisationSetup organisations;
    private final Imports imports;

    /** Answers whether it begins. @throws Problem 400 naming the field; 404 for the organisation of another tenant */
    @CommandHandler
    boolean decide(TakeImport command) {
        boolean withFile = command.upload() != null;
        OrganisationFile setup = organisation(command);
        if (!withFile && setup == null) {
            throw Problem.invalid("file", "must be given, or organisation");
        }
        FileFormat format = withFile ? NewImport.format(command.format(), command.timezone()) : FileFormat.NDJSON;
        NewImport wanted = new NewImport(
                command.importId(),
                command.tenantId(),
                format,
                command.timezone(),
                command.asPlatform(),
                command.subject(),
                setup == null ? 0 : organisations.applyHere(setup));
        return command.upload() == null ? imports.nothingToRead(wanted) : imports.accept(wanted, command.upload());
    }

    private static @Nullable OrganisationFile organisation(TakeImport command) {
        if (command.organisation() == null) {
            return null;
        }
        OrganisationFile setup = OrganisationFile.read(command.organisation().getBytes(StandardCharsets.UTF_8));
        if (!setup.tenant().tenantId().equals(command.tenantId())) {
            throw Problem.notFound();
        }
        return setup;
    }
}
