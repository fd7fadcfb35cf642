package io.aegira.query.casework;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.casework.IncidentId;
import io.aegira.kernel.casework.PhotoId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.photos.Picture;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.vault.PhotoPlace;
import io.aegira.platform.vault.PhotoVault;
import io.aegira.platform.web.Problem;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows photos of incidents to who may read what is noted of them, for programs and, with a session, on pages. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Casework")
class IncidentPhotosApi {
    private final Questions questions;
    private final PhotoVault vault;
    private final TransactionOperations transactions;

    @Operation(
            summary = "A photo of an incident, for who may read its notes, and for whom it is about",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = Picture.MEDIA_TYPE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @GetMapping({"/api/v1/incidents/{incident_id}/photos/{photo_id}", "/incidents/{incident_id}/photos/{photo_id}"})
    @Audited(ANSWERS_READ)
    @AllowedFor({CASE_MANAGER, AUDITOR, WORKER})
    ResponseEntity<byte[]> photo(
            Caller caller,
            @PathVariable("incident_id") IncidentId incidentId,
            @PathVariable("photo_id") PhotoId photoId) {
        Sight sight = Sight.of(caller, CASE_MANAGER, AUDITOR, WORKER);
        WorkerId worker = questions
                .one(new FindIncidentPhoto(sight, incidentId, photoId), IncidentPhotoOwner.class)
                .workerId();
        PhotoPlace place = new PhotoPlace(caller.tenantId(), incidentId, worker, photoId);
        Optional<byte[]> picture = Objects.requireNonNull(transactions.execute(view -> vault.picture(place)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Picture.MEDIA_TYPE))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("incident-photo-" + photoId + ".jpg")
                                .build()
                                .toString())
                .body(picture.orElseThrow(Problem::notFound));
    }
}
