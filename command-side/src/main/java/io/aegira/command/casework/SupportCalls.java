package io.aegira.command.casework;

import io.aegira.command.platform.Meta;
import io.aegira.kernel.casework.AskForSupport;
import io.aegira.kernel.casework.CaseCommand.Deed;
import io.aegira.kernel.casework.CaseCommand.RequestSupport;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.vault.Erasures;
import io.aegira.platform.vault.TextCipher;
import io.aegira.platform.web.Problem;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** What a worker says when asking for somebody is sealed with the worker's key before it goes anywhere. */
@Component
@RequiredArgsConstructor
class SupportCalls {
    private final Commands commands;
    private final CaseRoutes routes;
    private final TextCipher cipher;
    private final Erasures erasures;
    private final Clock clock;

    /** Answers the id of the event that opened the case. */
    @CommandHandler
    UUID decide(AskForSupport command) {
        if (erasures.isErased(command.tenantId(), command.workerId())) {
            throw Problem.notFound();
        }
        CaseId caseId = command.caseId();
        UUID eventId = CaseOpening.eventId(caseId);
        EncryptedText note =
                cipher.encrypt(command.tenantId(), command.workerId(), eventId, "note", UnaskedNote.of(command.note()));
        RequestSupport request = new RequestSupport(
                new Deed(command.tenantId(), caseId, eventId, ServerTime.of(clock)),
                command.workerId(),
                note,
                routes.ofSupport(command.tenantId()));
        return (UUID) Objects.requireNonNull(commands.send(request, Meta.worker(command.workerId())));
    }
}
