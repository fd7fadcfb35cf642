package io.aegira.standalone.acceptance.canaries;

import static io.aegira.standalone.acceptance.canaries.Planted.at;
import static io.aegira.standalone.acceptance.canaries.Planted.base64;
import static io.aegira.standalone.acceptance.canaries.Planted.body;
import static io.aegira.standalone.acceptance.canaries.Planted.entities;
import static io.aegira.standalone.acceptance.canaries.Planted.escapes;
import static io.aegira.standalone.acceptance.canaries.Planted.event;
import static io.aegira.standalone.acceptance.canaries.Planted.file;
import static io.aegira.standalone.acceptance.canaries.Planted.gzip;
import static io.aegira.standalone.acceptance.canaries.Planted.header;
import static io.aegira.standalone.acceptance.canaries.Planted.percent;
import static io.aegira.standalone.acceptance.canaries.Planted.redirect;
import static io.aegira.standalone.acceptance.canaries.Planted.text;
import static io.aegira.standalone.acceptance.canaries.Planted.zip;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Mistakes that a supervisor could be shown something by. @param word somebody's note @param number somebody's answer */
record PlantedLeaks(String word, String number) {
    private static final String WORKERS = "/api/v1/admin/workers";
    private static final String PROMPTS = "/api/v1/admin/prompts";
    private static final String CASES = "/api/v1/admin/cases";

    List<Planted> all() {
        return Stream.of(inHeaders(), inPages(), inJson(), inFiles(), inRefusals(), elsewhere())
                .flatMap(List::stream)
                .toList();
    }

    private List<Planted> inHeaders() {
        return List.of(
                new Planted("a header", at("/cases"), header("X-Debug", "note=" + word)),
                new Planted("a header in base64", at(WORKERS), header("X-State", base64(word))),
                new Planted("a header, encoded", at("/cases"), header("Link", "</?q=" + percent(word) + ">")),
                new Planted("a cookie", at("/"), header("Set-Cookie", "last=" + word + "; Path=/")),
                new Planted("an entity tag", at(CASES), header("ETag", "\"" + number + "\"")),
                new Planted(
                        "the name of a download",
                        at(WORKERS),
                        header("Content-Disposition", "inline; filename*=UTF-8''" + percent(word) + ".json")),
                new Planted("where it is found", at("/swagger-ui.html"), redirect("/login?why=" + percent(word))));
    }

    private List<Planted> inPages() {
        return List.of(
                new Planted("a comment", at("/"), within("<!-- " + word + " -->")),
                new Planted("an attribute", at("/cases"), within("<i data-note='" + word + "'></i>")),
                new Planted("entities", at("/cases"), within("<p>" + entities(word) + "</p>")),
                new Planted("a hidden field", at("/"), within("<input type=hidden value='" + number + "'>")),
                new Planted(
                        "a script's data",
                        at("/"),
                        within("<script type='application/json'>\"" + escapes(word) + "\"</script>")),
                new Planted(
                        "a link, encoded twice",
                        at("/"),
                        within("<a href='/x?q=" + percent(percent(word)) + "'>x</a>")),
                new Planted(
                        "a picture in the address",
                        at("/"),
                        within("<img src='data:image/svg+xml;base64,"
                                + base64("<svg><title>" + number + "</title></svg>") + "'>")),
                new Planted(
                        "a part that htmx asks for", request -> request.getHeader("HX-Request") != null, within(word)),
                new Planted("a chart's tooltip, rounded", at("/"), within("<title>Fatigue " + rounded(4) + "</title>")),
                new Planted(
                        "a width in a hundred",
                        at("/"),
                        within("<rect width='"
                                + new BigDecimal(number).movePointRight(1).setScale(4, RoundingMode.HALF_EVEN)
                                + "'/>")));
    }

    private List<Planted> inJson() {
        return List.of(
                new Planted("a field", at(PROMPTS), json("answers", number)),
                new Planted(
                        "a field with a decimal comma",
                        at(PROMPTS),
                        json("answers", "\"" + number.replace('.', ',') + "\"")),
                new Planted("escapes", at(WORKERS), json("note", "\"" + escapes(word) + "\"")),
                new Planted("base64", at(CASES), json("cursor", "\"" + base64("[\"" + word + "\"]") + "\"")),
                new Planted("packed and in base64", at(CASES), json("state", "\"" + base64(gzip(bytes(word))) + "\"")),
                new Planted("capital letters", at(WORKERS), json("note", "\"" + word.toUpperCase(Locale.ROOT) + "\"")),
                new Planted("the description of the API", at("/v3/api-docs"), json("example", "\"" + word + "\"")));
    }

    private List<Planted> inFiles() {
        return List.of(
                new Planted(
                        "a cell",
                        at("/api/v1/exports/features"),
                        file("text/csv", bytes("worker,fatigue\r\nx," + number + "\r\n"))),
                new Planted(
                        "a packed export",
                        at("/api/v1/exports/signals"),
                        file("application/gzip", gzip(bytes(number)))),
                new Planted(
                        "an entry of an archive",
                        at("/api/v1/exports/cases"),
                        file("application/zip", zip("cases.csv", bytes(word)))),
                new Planted(
                        "the name of an entry",
                        at("/api/v1/exports/cases"),
                        file("application/zip", zip(word, bytes("x")))),
                new Planted(
                        "two bytes a letter",
                        at("/api/v1/exports/prompt-state"),
                        file("text/csv", word.getBytes(StandardCharsets.UTF_16))));
    }

    private List<Planted> inRefusals() {
        return List.of(
                new Planted(
                        "a refusal", request -> request.getMethod().equals("POST"), json("detail", "\"" + word + "\"")),
                new Planted(
                        "what is not found", request -> request.getRequestURI().startsWith("/people/"), within(word)),
                new Planted(
                        "what cannot be",
                        request -> "501".equals(request.getParameter("limit")),
                        json("rejected", number)));
    }

    private List<Planted> elsewhere() {
        return List.of(
                new Planted("an event of the stream", at("/api/v1/stream"), event("{\"note\":\"" + word + "\"}")),
                new Planted(
                        "a script",
                        request -> request.getRequestURI().matches("/assets/aegira.*[.]js"),
                        text(script -> script + "\nvar last = '" + word + "';")),
                new Planted("a packed answer", at(PROMPTS), (request, response, chain) -> {
                    response.setHeader("Content-Encoding", "gzip");
                    body(before -> gzip(bytes("{\"note\":\"" + word + "\"}"))).spill(request, response, chain);
                }));
    }

    private static Planted.How within(String more) {
        return text(page -> page + more);
    }

    private static Planted.How json(String field, String value) {
        return text(before -> before.replaceFirst("[}]?$", "") + ",\"" + field + "\":" + value + "}");
    }

    private String rounded(int places) {
        return new BigDecimal(number).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
