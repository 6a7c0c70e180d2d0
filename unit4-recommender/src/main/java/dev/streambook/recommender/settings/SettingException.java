package dev.streambook.recommender.settings;

/** A setting that cannot work. The message names the key, the value, what was expected and what to set. */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingException(String message) {
        super(message);
    }
}
