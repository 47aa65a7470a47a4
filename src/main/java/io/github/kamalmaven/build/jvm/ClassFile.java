package io.github.kamalmaven.build.jvm;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is needed of a class file (JVM specification, chapter 4).
 *
 * @param name of the class, with dots
 * @param hasMain whether it has {@code public static void main(String[])}
 */
record ClassFile(String name, boolean hasMain) {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int PUBLIC_STATIC = 0x0009;
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;

  /** Reads a file; empty if it holds no class. */
  static Optional<ClassFile> read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (Files.size(file) < Integer.BYTES || in.readInt() != MAGIC) {
        return Optional.empty();
      }
      in.readInt();
      String[] texts = new String[in.readUnsignedShort()];
      int[] classes = new int[texts.length];
      readConstants(in, texts, classes);
      in.readUnsignedShort();
      String name = texts[classes[in.readUnsignedShort()]];
      in.readUnsignedShort();
      in.skipNBytes(2L * in.readUnsignedShort());
      hasMain(in, texts); // fields
      return Optional.of(new ClassFile(name.replace('/', '.'), hasMain(in, texts)));
    }
  }

  private static void readConstants(DataInputStream in, String[] texts, int[] classes)
      throws IOException {
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case UTF8 -> texts[i] = in.readUTF();
        case CLASS -> classes[i] = in.readUnsignedShort();
        case LONG, DOUBLE -> {
          in.readLong();
          i++; // They take two places.
        }
        case 8, 16, 19, 20 -> in.readUnsignedShort();
        case 15 -> in.skipNBytes(3);
        default -> in.readInt();
      }
    }
  }

  /** Fields and methods look the same; passes over all of them. */
  private static boolean hasMain(DataInputStream in, String[] texts) throws IOException {
    boolean found = false;
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      int access = in.readUnsignedShort();
      String name = texts[in.readUnsignedShort()];
      String type = texts[in.readUnsignedShort()];
      found |=
          (access & PUBLIC_STATIC) == PUBLIC_STATIC
              && name.equals("main")
              && type.equals("([Ljava/lang/String;)V");
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        in.readUnsignedShort();
        in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
      }
    }
    return found;
  }
}
