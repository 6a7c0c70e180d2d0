package dev.streambook.generator;

import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Ways to damage a line so that it is no event any more. None puts a line break in. */
public enum Corruption {
    /** The power went while it was written. */
    CUT {
        @Override
        byte[] damage(ViewingEvent event, Random random) {
            byte[] line = EventJson.write(event);
            return Arrays.copyOf(line, 1 + random.nextInt(line.length - 1));
        }
    },
    /** Something else was on the wire. */
    GARBAGE {
        @Override
        byte[] damage(ViewingEvent event, Random random) {
            byte[] line = new byte[20 + random.nextInt(60)];
            for (int i = 0; i < line.length; i++) {
                line[i] = (byte) ('!' + random.nextInt(90));
            }
            line[0] = '#';
            return line;
        }
    },
    /** The box writes another character set. */
    NOT_UTF_8 {
        @Override
        byte[] damage(ViewingEvent event, Random random) {
            String line = EventJson.writeString(event).replace("\"id\":\"", "\"id\":\"é");
            return line.getBytes(StandardCharsets.ISO_8859_1);
        }
    },
    /** The firmware writes numbers as text. */
    NUMBER_AS_TEXT {
        @Override
        byte[] damage(ViewingEvent event, Random random) {
            return replaced(event, "\"user\":" + event.user() + ",", "\"user\":\"" + event.user() + "\",");
        }
    },
    /** The viewer was not logged in. */
    NOBODY {
        @Override
        byte[] damage(ViewingEvent event, Random random) {
            return replaced(event, "\"user\":" + event.user() + ",", "\"user\":0,");
        }
    },
    /** The box has no clock. */
    NO_TIME {
        @Override
        byte[] damage(ViewingEvent event, Random random) {
            return replaced(event, "\"time\":\"" + event.time() + "\"", "\"time\":\"\"");
        }
    },
    /** A firmware from the future. */
    UNKNOWN_KIND {
        @Override
        byte[] damage(ViewingEvent event, Random random) {
            return replaced(event, "\"kind\":\"" + EventJson.kind(event) + "\"", "\"kind\":\"voice\"");
        }
    };

    abstract byte[] damage(ViewingEvent event, Random random);

    /** A line that the event has become, without a line break. */
    public static byte[] any(ViewingEvent event, Random random) {
        return values()[random.nextInt(values().length)].damage(event, random);
    }

    private static byte[] replaced(ViewingEvent event, String part, String other) {
        return EventJson.writeString(event).replace(part, other).getBytes(StandardCharsets.UTF_8);
    }
}
