package dev.streambook.unit3;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Says which channels have been silent for so long that nobody should wait for them: a partition without viewers would
 * otherwise keep every window open.
 *
 * <p>Silence is counted while others speak. When all have fallen silent, only the one that is ahead of the others is still
 * counted on, so that the windows up to the last event close.
 */
public final class QuietChannels {

    private final int idleTicks;
    private final int[] silentTicks;
    private final Instant[] newest;
    private int quietTicks;
    private boolean spoken;

    /** @param idleTicks after how many ticks a silent channel is given up, 1 or more */
    public QuietChannels(int channels, int idleTicks) {
        this.idleTicks = idleTicks;
        this.silentTicks = new int[channels];
        this.newest = new Instant[channels];
        Arrays.fill(newest, Instant.MIN);
    }

    public void onEvent(int channel, Instant eventTime) {
        spoken = true;
        silentTicks[channel] = -1; // the tick that ends now does not count
        newest[channel] = newest[channel].isAfter(eventTime) ? newest[channel] : eventTime;
    }

    /** Lets a tick pass and returns the channels not to wait for now. */
    public List<Integer> onTick() {
        quietTicks = spoken ? 0 : quietTicks + 1;
        if (spoken) {
            Arrays.setAll(silentTicks, channel -> silentTicks[channel] + 1);
        }
        spoken = false;
        int ahead = ahead();
        return IntStream.range(0, silentTicks.length)
                .filter(channel -> quietTicks >= idleTicks ? ahead >= 0 && channel != ahead : isIdle(channel))
                .boxed()
                .toList();
    }

    /** Of the channels that are waited for, the one whose events are the newest; -1 before the first event. */
    private int ahead() {
        return IntStream.range(0, newest.length)
                .filter(channel -> !isIdle(channel) && newest[channel].isAfter(Instant.MIN))
                .reduce((one, other) -> newest[one].isBefore(newest[other]) ? other : one)
                .orElse(-1);
    }

    private boolean isIdle(int channel) {
        return silentTicks[channel] >= idleTicks;
    }
}
