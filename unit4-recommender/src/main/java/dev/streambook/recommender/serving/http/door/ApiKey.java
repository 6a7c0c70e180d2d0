package dev.streambook.recommender.serving.http.door;

import dev.streambook.recommender.serving.ApiException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * What a request that writes must show, if the setting {@code http.api-key} has one: {@code Authorization: Bearer <key>} (RFC
 * 6750). Only the key's hash is kept, and two hashes are compared in a time that does not depend on where they differ.
 */
public final class ApiKey {

    private static final String SCHEME = "Bearer ";

    private final Optional<byte[]> hash;

    public ApiKey(Optional<String> key) {
        this.hash = key.map(ApiKey::hash);
    }

    /** @throws ApiException a 401 if there is a key and the header {@code Authorization} does not have it */
    public void require(String authorization) {
        if (hash.isPresent() && !isRight(authorization)) {
            throw ApiException.unauthorized("header Authorization is %s; expected Bearer and the key of this service"
                    .formatted(authorization == null ? "missing" : "wrong"));
        }
    }

    private boolean isRight(String authorization) {
        boolean isBearer = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String shown = isBearer ? authorization.substring(SCHEME.length()) : "";
        return MessageDigest.isEqual(hash.orElseThrow(), hash(shown)) && isBearer;
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
