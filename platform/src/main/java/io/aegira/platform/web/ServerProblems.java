package io.aegira.platform.web;

import io.aegira.kernel.message.AegiraJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the server refuses before any filter, such as a malformed request line: as a problem, not as its own page. */
public final class ServerProblems extends ErrorReportValve {
    private static final ProblemWriter PROBLEMS = new ProblemWriter(AegiraJson.mapper());

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            PROBLEMS.write(response.getResponse(), ProblemOfTheWeb.status(status));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
