package io.github.kamalmaven.sandbox.sshd;

import io.github.kamalmaven.sandbox.Traffic;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.RequestHandler;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.util.buffer.Buffer;

/**
 * Grants requests to forward a port of the host to the client. Nothing is bound: all hosts share
 * one loopback, and no simulated program would connect.
 */
final class PortForwards implements RequestHandler<ConnectionService> {

  /** What is told to a client that lets the server choose. */
  private static final int CHOSEN = 40_000;

  private final Endpoints endpoints;

  PortForwards(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public Result process(
      ConnectionService connection, String request, boolean wantReply, Buffer buffer)
      throws Exception {
    if (request.equals("cancel-tcpip-forward")) {
      return Result.ReplySuccess;
    }
    if (!request.equals("tcpip-forward")) {
      return Result.Unsupported;
    }
    buffer.getString();
    int port = buffer.getInt();
    var session = connection.getSession();
    endpoints.host(session).traffic().add(Traffic.Kind.FORWARDS, 1);
    if (port != 0 || !wantReply) {
      return Result.ReplySuccess;
    }
    Buffer reply = session.createBuffer(SshConstants.SSH_MSG_REQUEST_SUCCESS, Integer.BYTES);
    reply.putInt(CHOSEN);
    session.writePacket(reply);
    return Result.Replied;
  }
}
