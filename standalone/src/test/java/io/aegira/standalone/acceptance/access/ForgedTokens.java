package io.aegira.standalone.acceptance.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Tokens that are none: each has the issuer's genuine one as its model, and one thing about it is wrong. */
final class ForgedTokens {
    static final long SEED = 20_260_212;
    private static final int FLIPPED = 60;
    private static final int CUT = 30;

    private final ECKey issuer;
    private final Instant now = Instant.now();
    private final Map<String, String> all = new LinkedHashMap<>();

    ForgedTokens(ECKey issuer) {
        this.issuer = issuer;
    }

    String genuine() throws JOSEException {
        return signed(header(JWSAlgorithm.ES256).build(), claims().build(), new ECDSASigner(issuer));
    }

    /** By what is wrong with it. */
    Map<String, String> all() throws JOSEException {
        unsigned();
        otherKeys();
        secretsThatAreNone();
        namesOfKeys();
        wrongTimes();
        wrongClaims();
        damaged();
        return all;
    }

    private void unsigned() throws JOSEException {
        String[] parts = genuine().split("\\.");
        for (String none : List.of("none", "None", "NONE", "nOnE", "", "HS256", "ES256K", "EdDSA")) {
            String header = encoded("{\"alg\":\"" + none + "\",\"typ\":\"JWT\"}");
            all.put("alg " + none + " without a signature", header + "." + parts[1] + ".");
            all.put("alg " + none + " without a third part", header + "." + parts[1]);
            all.put("alg " + none + " with the genuine signature", header + "." + parts[1] + "." + parts[2]);
            all.put("alg " + none + " with some signature", header + "." + parts[1] + "." + encoded("signature"));
        }
    }

    private void otherKeys() throws JOSEException {
        ECKey forger = new ECKeyGenerator(Curve.P_256).keyID(issuer.getKeyID()).generate();
        ECDSASigner signer = new ECDSASigner(forger);
        JWTClaimsSet claims = claims().build();
        all.put(
                "another key of the same name",
                signed(header(JWSAlgorithm.ES256).build(), claims, signer));
        all.put("another key of no name", signed(new JWSHeader.Builder(JWSAlgorithm.ES256).build(), claims, signer));
        all.put(
                "a key that comes along",
                signed(header(JWSAlgorithm.ES256).jwk(forger.toPublicJWK()).build(), claims, signer));
        all.put(
                "a key somewhere else",
                signed(
                        header(JWSAlgorithm.ES256)
                                .jwkURL(URI.create("http://127.0.0.1:9/keys"))
                                .build(),
                        claims,
                        signer));
        all.put(
                "a certificate somewhere else",
                signed(
                        header(JWSAlgorithm.ES256)
                                .x509CertURL(URI.create("http://127.0.0.1:9/cert"))
                                .build(),
                        claims,
                        signer));
        for (JWSAlgorithm rsa : List.of(JWSAlgorithm.RS256, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            all.put(
                    rsa + " with a key of its own",
                    signed(header(rsa).build(), claims, new RSASSASigner(new RSAKeyGenerator(2048).generate())));
        }
        for (Curve curve : List.of(Curve.P_384, Curve.P_521)) {
            ECDSASigner other = new ECDSASigner(new ECKeyGenerator(curve).generate());
            JWSAlgorithm algorithm = other.supportedJWSAlgorithms().iterator().next();
            all.put(
                    algorithm + " with a key of its own",
                    signed(header(algorithm).build(), claims, other));
        }
    }

    /** What everybody knows of the issuer's key, taken for a shared secret. */
    private void secretsThatAreNone() throws JOSEException {
        Map<String, byte[]> known = Map.of(
                "its description", issuer.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
                "its encoding", issuer.toECPublicKey().getEncoded(),
                "its point", Arrays.copyOf(issuer.getX().decode(), 64),
                "nothing", new byte[64]);
        for (Map.Entry<String, byte[]> secret : known.entrySet()) {
            for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
                byte[] key = Arrays.copyOf(secret.getValue(), Math.max(64, secret.getValue().length));
                all.put(
                        algorithm + " by " + secret.getKey(),
                        signed(header(algorithm).build(), claims().build(), new MACSigner(key)));
            }
        }
    }

    private void namesOfKeys() throws JOSEException {
        ECDSASigner forger = new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate());
        for (String name : List.of(
                "",
                "0",
                "../../../../dev/null",
                "/dev/null",
                "' OR 1=1 --",
                "https://127.0.0.1/key",
                "\u0000",
                "x".repeat(4000))) {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(name).build();
            all.put(
                    "a key named " + name.substring(0, Math.min(20, name.length())),
                    signed(header, claims().build(), forger));
        }
        all.put(
                "something critical that we do not know",
                signed(
                        header(JWSAlgorithm.ES256)
                                .criticalParams(java.util.Set.of("urn:unknown"))
                                .customParam("urn:unknown", true)
                                .build(),
                        claims().build(),
                        new ECDSASigner(issuer)));
    }

    private void wrongTimes() throws JOSEException {
        for (Duration ago : List.of(
                Duration.ofSeconds(90),
                Duration.ofMinutes(5),
                Duration.ofHours(1),
                Duration.ofDays(1),
                Duration.ofDays(4000))) {
            byIssuer("expired " + ago + " ago", claims().expirationTime(Date.from(now.minus(ago))));
        }
        for (Duration ahead : List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(4000))) {
            byIssuer("valid in " + ahead, claims().notBeforeTime(Date.from(now.plus(ahead))));
        }
        byIssuer("valid for ever", claims().expirationTime(null));
        byIssuer("expired in the beginning", claims().expirationTime(new Date(0)));
    }

    private void wrongClaims() throws JOSEException {
        for (Object issuedBy : Arrays.asList(
                null,
                "",
                "urn:aegira:demo/",
                "URN:AEGIRA:DEMO",
                "urn:aegira",
                "https://accounts.example",
                7,
                List.of("urn:aegira:demo"))) {
            byIssuer("issued by " + issuedBy, claims().claim("iss", issuedBy));
        }
        for (Object subject : Arrays.asList(null, "", " ", "\t")) {
            byIssuer("about <" + subject + ">", claims().claim("sub", subject));
        }
        for (Object tenant : Arrays.asList(
                null,
                "",
                "*",
                "null",
                7,
                true,
                List.of(),
                Map.of("id", "x"),
                "0",
                "11111111-1111-4111-8111-11111111111",
                "{11111111-1111-4111-8111-111111111111}",
                " 11111111-1111-4111-8111-111111111111",
                "11111111111141118111111111111111",
                "11111111-1111-4111-8111-111111111111,x",
                List.of(UUID.randomUUID().toString()))) {
            byIssuer("of the tenant " + tenant, claims().claim("tenant_id", tenant));
        }
        for (Object roles : Arrays.asList(
                null,
                "",
                "AUDITOR",
                List.of(),
                List.of(""),
                List.of("auditor"),
                List.of("ROLE_AUDITOR"),
                List.of("BOSS"),
                List.of("AUDITOR", "BOSS"),
                List.of(List.of("AUDITOR")),
                List.of(6),
                Map.of("AUDITOR", true),
                true,
                "AUDITOR,HSE",
                Arrays.asList("AUDITOR", null))) {
            byIssuer("with the roles " + roles, claims().claim("roles", roles));
        }
        for (String claim : List.of("worker_id", "site_ids", "team_ids")) {
            for (Object value : List.of("", "x", 7, true, Map.of("a", 1), List.of("x"), List.of(7))) {
                byIssuer("with " + claim + " " + value, claims().claim(claim, value));
            }
        }
    }

    /** A signature's last character holds bits that say nothing, so it stays. */
    private void damaged() throws JOSEException {
        Random random = new Random(SEED);
        String genuine = genuine();
        for (int i = 0; i < FLIPPED; i++) {
            int at = random.nextInt(genuine.length() - 1);
            if (genuine.charAt(at) != '.') {
                char other = genuine.charAt(at) == 'A' ? 'B' : 'A';
                all.put("changed at " + at, genuine.substring(0, at) + other + genuine.substring(at + 1));
            }
        }
        for (int i = 0; i < CUT; i++) {
            int length = random.nextInt(genuine.length() - 2);
            all.put("cut to " + length, genuine.substring(0, length));
        }
        all.put("twice", genuine + "." + genuine);
        all.put("with a tail", genuine + ".x.y");
        all.put("a word", "token");
    }

    private void byIssuer(String what, JWTClaimsSet.Builder claims) throws JOSEException {
        all.put(what, signed(header(JWSAlgorithm.ES256).build(), claims.build(), new ECDSASigner(issuer)));
    }

    private JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(issuer.getKeyID()).type(JOSEObjectType.JWT);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("urn:aegira:demo")
                .subject("demo:auditor")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("tenant_id", "11111111-1111-4111-8111-111111111111")
                .claim("roles", List.of("AUDITOR"));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String encoded(String text) {
        return Base64URL.encode(text).toString();
    }
}
