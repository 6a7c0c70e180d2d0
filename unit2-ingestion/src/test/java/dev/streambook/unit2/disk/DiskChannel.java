package dev.streambook.unit2.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A file of the real file system, of which the {@link Disk} learns what is written and what is forced. */
final class DiskChannel extends FileChannel {

    private final Disk disk;
    private final Path real;
    private final FileChannel channel;
    private final boolean atOnce;
    private boolean written;

    /** @param atOnce whether each write is forced as well */
    DiskChannel(Disk disk, Path real, FileChannel channel, boolean atOnce) {
        this.disk = disk;
        this.real = real;
        this.channel = channel;
        this.atOnce = atOnce;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        disk.begin(Disk.Step.WRITE);
        int before = bytes.remaining();
        if (!written && before > 1) {
            written = true;
            int end = bytes.limit();
            bytes.limit(bytes.position() + before / 2);
            channel.write(bytes);
            bytes.limit(end);
            disk.halfWritten();
        }
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        if (atOnce) {
            force(false);
        }
        return before;
    }

    @Override
    public long write(ByteBuffer[] buffers, int offset, int length) throws IOException {
        long sum = 0;
        for (int i = offset; i < offset + length; i++) {
            sum += write(buffers[i]);
        }
        return sum;
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        disk.begin(Disk.Step.WRITE);
        return channel.write(bytes, position);
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count) throws IOException {
        long place = channel.position();
        channel.position(position);
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(count, 1 << 20));
        int read = from.read(bytes);
        if (read > 0) {
            write(bytes.flip());
        }
        channel.position(place);
        return Math.max(read, 0);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.begin(Disk.Step.FORCE);
        channel.force(metaData);
        disk.forced(real, channel.size());
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        return channel.read(into, offset, length);
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        return channel.read(into, position);
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        channel.truncate(size);
        return this;
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
        return channel.transferTo(position, count, to);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException("no file of a Disk is mapped into memory; write it");
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return channel.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        channel.close();
    }
}
