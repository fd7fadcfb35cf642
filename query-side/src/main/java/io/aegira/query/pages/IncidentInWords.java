package io.aegira.query.pages;

import io.aegira.kernel.casework.IncidentEvent.IncidentSeverity;
import io.aegira.query.casework.IncidentPhotoView;
import io.aegira.query.casework.IncidentView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An incident as a timeline tells it. */
public record IncidentInWords(IncidentView incident) {
    /** Such as {@code Injury reported, critical}. */
    public String what() {
        return Words.metric(incident.type().name().toLowerCase(Locale.ROOT)) + " reported"
                + (incident.severity() == IncidentSeverity.CRITICAL ? ", critical" : "");
    }

    /** What was noted, and how many photos there are beside those that the reader can open. */
    public List<String> details() {
        List<String> details = new ArrayList<>();
        if (incident.notes() != null) {
            details.add("“" + incident.notes() + "”");
        }
        long closed =
                incident.photos().stream().filter(photo -> !photo.viewable()).count();
        if (closed > 0) {
            details.add(closed == 1 ? "With a photo" : "With " + closed + " photos");
        }
        return details;
    }

    /** Those that the reader can open. */
    public List<ShownPhoto> photos() {
        return incident.photos().stream()
                .filter(IncidentPhotoView::viewable)
                .map(this::photo)
                .toList();
    }

    private ShownPhoto photo(IncidentPhotoView photo) {
        List<IncidentPhotoView> all = incident.photos();
        String name = all.size() == 1 ? "Photo" : "Photo " + (all.indexOf(photo) + 1) + " of " + all.size();
        return new ShownPhoto(
                name,
                name + " with the report: " + what(),
                "/incidents/" + incident.incidentId() + "/photos/" + photo.photoId(),
                photo.width(),
                photo.height());
    }
}
