package io.aegira.command.casework;

import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.INTEGRATION;

import io.aegira.command.platform.Meta;
import io.aegira.kernel.casework.IncidentId;
import io.aegira.kernel.casework.PhotoId;
import io.aegira.kernel.casework.TakePhoto;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.idempotency.IdempotencyKey;
import io.aegira.platform.photos.Darkroom;
import io.aegira.platform.photos.Picture;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.vault.PhotoPlace;
import io.aegira.platform.vault.PhotoVault;
import io.aegira.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes photos of incidents (ADR 0030). The picture comes as it is, in the body; what it is, its content says. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Casework")
class IncidentPhotosApi {
    private final Darkroom darkroom;
    private final CasesInSight sight;
    private final PhotoVault vault;
    private final Commands commands;

    @Operation(
            summary = "Add a photo to an incident that was reported, up to four",
            description = """
                    The body is the picture: a JPEG or PNG of up to 8 MiB and 50 million pixels, 25 million where a JPEG is progressive. It is
                    drawn anew, without what a camera writes beside it, with at most 2 000 pixels on the longer side, and kept sealed. errors name
                    photo: 413 too large, 415 neither JPEG nor PNG, 422 cannot be read; 409 there are four already.""",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "image/jpeg",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary"))
                            }))
    @PostMapping("/api/v1/incidents/{incident_id}/photos")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor({HSE, INTEGRATION})
    TakenPhoto take(Caller caller, HttpServletRequest request, @PathVariable("incident_id") IncidentId incidentId)
            throws IOException {
        Picture picture = darkroom.develop(request.getInputStream());
        PhotoId photoId = PhotoId.of(IdempotencyKey.orderId(request));
        Object event = commands.inOneUnitOfWork(caller.tenantId(), () -> {
            WorkerId worker = sight.worker(caller, incidentId, HSE, INTEGRATION).orElseThrow(Problem::notFound);
            vault.keep(new PhotoPlace(caller.tenantId(), incidentId, worker, photoId), picture);
            return commands.send(new TakePhoto(caller.tenantId(), incidentId, photoId), Meta.user(caller.subject()));
        });
        return new TakenPhoto(photoId, (UUID) Objects.requireNonNull(event), picture.width(), picture.height());
    }

    /** @param width in pixels, as {@code height}, of the picture as it is kept */
    record TakenPhoto(PhotoId photoId, UUID eventId, int width, int height) {}
}
