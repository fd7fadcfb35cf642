package io.aegira.command.casework;

import io.aegira.command.platform.Meta;
import io.aegira.kernel.casework.FlagCommand.RemarkOnFlag;
import io.aegira.kernel.casework.SayAboutFlag;
import io.aegira.kernel.message.DerivedIds;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a worker says of an own flag is sealed with the worker's key before it goes anywhere. */
@Component
@RequiredArgsConstructor
class RemarksOnFlags {
    private final Commands commands;
    private final TextCipher cipher;
    private final Erasures erasures;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Answers the event's id. */
    @CommandHandler
    UUID decide(SayAboutFlag command) {
        requireOwn(command);
        UUID eventId = DerivedIds.eventId(
                command.episodeId().value(),
                "case.flag_remarked",
                command.request().toString());
        EncryptedText note =
                cipher.encrypt(command.tenantId(), command.workerId(), eventId, "note", UnaskedNote.of(command.note()));
        RemarkOnFlag remark = new RemarkOnFlag(
                command.tenantId(),
                eventId,
                ServerTime.of(clock),
                command.episodeId(),
                command.workerId(),
                command.remark(),
                note);
        return (UUID) Objects.requireNonNull(commands.send(remark, Meta.worker(command.workerId())));
    }

    private void requireOwn(SayAboutFlag command) {
        boolean own = jdbc.sql("""
                        SELECT EXISTS (SELECT FROM command.case_candidate
                                       WHERE tenant_id = ? AND episode_id = ? AND worker_id = ?)""")
                .params(
                        command.tenantId().value(),
                        command.episodeId().value(),
                        command.workerId().value())
                .query(Boolean.class)
                .single();
        if (!own || erasures.isErased(command.tenantId(), command.workerId())) {
            throw Problem.notFound();
        }
    }
}
