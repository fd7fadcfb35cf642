# syntax=docker/dockerfile:1
# A node in a container; one side of it alone: docker build --build-arg MODULE=command-side .

FROM eclipse-temurin:21-jdk AS build
ARG MODULE=standalone
WORKDIR /src
COPY . .
# The whole application is aegira.jar; beside the jar of a side, which others build upon, lies one that starts.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -q -DskipTests -pl "${MODULE}" -am package \
    && find "${MODULE}/target" -maxdepth 1 \( -name aegira.jar -o -name '*-exec.jar' \) -exec install -m 0644 {} /aegira.jar \;

FROM eclipse-temurin:21-jre
# The data directory belongs to the user before a volume is mounted over it, so that the volume does too.
RUN useradd --system --uid 10001 --home-dir /var/lib/aegira aegira \
    && install -d -o aegira -g aegira -m 0700 /var/lib/aegira
COPY --from=build /aegira.jar /app/aegira.jar
USER aegira
WORKDIR /var/lib/aegira
ENV AEGIRA_DATA_DIR=/var/lib/aegira
EXPOSE 8080
# The management port listens on loopback only, and the image has no HTTP client.
HEALTHCHECK --interval=5s --timeout=3s --start-period=90s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-8081} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200'* ]]"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-Daxoniq.update-checker.disabled=true", "-jar", "/app/aegira.jar"]
