package io.aegira.command.casework;

import io.aegira.kernel.casework.CaseworkRefusal;
import io.aegira.kernel.casework.IncidentCommand.AttachPhoto;
import io.aegira.kernel.casework.TakePhoto;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.vault.Erasures;
import io.aegira.platform.vault.KeptPhoto;
import io.aegira.platform.vault.PhotoVault;
import io.aegira.platform.web.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** A photo is on record only where its picture is kept: both become durable together. */
@Component
@RequiredArgsConstructor
class PhotosOfIncidents {
    private final Commands commands;
    private final PhotoVault vault;
    private final Erasures erasures;
    private final Clock clock;

    /** Answers the event's id. */
    @CommandHandler
    UUID decide(TakePhoto command) {
        KeptPhoto photo = vault.attach(command.tenantId(), command.incidentId(), command.photoId())
                .orElseThrow(() -> new CommandRefused(
                        CaseworkRefusal.PHOTO_IS_NOT_KEPT, "photo", "is not here any more: hand it in again"));
        if (erasures.isErased(command.tenantId(), photo.workerId())) {
            throw Problem.notFound();
        }
        AttachPhoto order = new AttachPhoto(
                command.tenantId(),
                DerivedIds.eventId(command.photoId().value(), "incident.photo_attached", ""),
                ServerTime.of(clock),
                command.incidentId(),
                photo.workerId(),
                command.photoId(),
                photo.mediaType(),
                photo.sizeBytes(),
                photo.width(),
                photo.height(),
                photo.digest());
        return (UUID) Objects.requireNonNull(commands.send(order, Map.of()));
    }
}
