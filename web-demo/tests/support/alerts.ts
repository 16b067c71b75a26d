/** What an attacker may put into a name, a tag or a user agent. */
export const HOSTILE =
  '<script>alert(1)</script><img src=x onerror=alert(2)>"\'`$(id)\u202egnp.exe\nrm -rf / #';

interface Finding {
  [member: string]: unknown;
}

/** A GuardDuty finding about an anonymous read of a bucket, made up. */
export function finding(overrides: Finding = {}): Finding {
  return {
    schemaVersion: '2.0',
    accountId: '111122223333',
    region: 'ap-northeast-2',
    partition: 'aws',
    id: '3cc1bd2b5e7f4a0e9d8c7b6a59483726',
    arn: 'arn:aws:guardduty:ap-northeast-2:111122223333:detector/d0/finding/3cc1bd2b',
    type: 'Policy:S3/BucketAnonymousAccessGranted',
    title: 'The bucket payroll-archive can be read by anyone.',
    severity: 8,
    createdAt: '2026-11-20T10:12:13.000Z',
    updatedAt: '2026-11-20T11:40:00.000Z',
    resource: resource('payroll-archive', 'ANONYMOUS_PRINCIPAL'),
    service: service('198.51.100.7', '[aws-cli/2.15.0]'),
    ...overrides,
  };
}

export function hostileFinding(): Finding {
  return finding({
    title: HOSTILE,
    resource: resource(HOSTILE, HOSTILE),
    service: service('198.51.100.7', HOSTILE),
  });
}

function resource(bucket: string, user: string): Finding {
  return {
    resourceType: 'S3Bucket',
    accessKeyDetails: {
      accessKeyId: '',
      principalId: '',
      userName: user,
      userType: 'AWSAccount',
    },
    s3BucketDetails: [
      {
        arn: `arn:aws:s3:::${bucket}`,
        name: bucket,
        type: 'Destination',
        createdAt: '2024-02-01T00:00:00.000Z',
        owner: { id: 'owner' },
        tags: [{ key: 'team', value: bucket }],
        publicAccess: { effectivePermission: 'PUBLIC' },
      },
    ],
  };
}

function service(address: string, userAgent: string): Finding {
  return {
    serviceName: 'guardduty',
    detectorId: 'd0',
    eventFirstSeen: '2026-11-20T10:00:00.000Z',
    eventLastSeen: '2026-11-20T11:38:00.000Z',
    count: 3,
    action: {
      actionType: 'AWS_API_CALL',
      awsApiCallAction: {
        api: 'GetObject',
        serviceName: 's3.amazonaws.com',
        callerType: 'Remote IP',
        userAgent,
        remoteIpDetails: { ipAddressV4: address, country: { countryName: 'Nowhere' } },
      },
    },
  };
}
